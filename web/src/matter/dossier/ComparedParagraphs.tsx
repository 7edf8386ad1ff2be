import { Button } from 'antd';
import { useState } from 'react';
import { MATTER_DOSSIER } from '../../texts/matter-dossier.js';
import { useTexts } from '../../texts/use-texts.js';
import type { Compared, Piece } from './compare-paragraphs.js';
import styles from './dossier.module.css';

/** Paragraphs shown on either side of a change. */
const AROUND = 1;

const ELEMENT = { same: 'span', added: 'ins', removed: 'del' } as const;

function PieceView({ piece }: { readonly piece: Piece }) {
  const Element = ELEMENT[piece.change];
  return <Element>{piece.text}</Element>;
}

function Same({ paragraphs }: { readonly paragraphs: readonly string[] }) {
  const { comparison: t } = useTexts(MATTER_DOSSIER);
  const [open, setOpen] = useState(false);
  if (open || paragraphs.length <= 2 * AROUND + 1)
    return paragraphs.map((text, index) => <p key={index}>{text}</p>);
  return (
    <>
      <p>{paragraphs[0]}</p>
      <Button type="dashed" size="small" block onClick={() => setOpen(true)}>
        {t.same(paragraphs.length - 2 * AROUND)} · {t.show}
      </Button>
      <p>{paragraphs.at(-1)}</p>
    </>
  );
}

function One({ one }: { readonly one: Compared }) {
  const { comparison: t } = useTexts(MATTER_DOSSIER);
  if (one.kind === 'same') return <Same paragraphs={one.paragraphs} />;
  if (one.kind === 'changed') {
    return (
      <p data-change="changed">
        <span className="visually-hidden">{t.changed} </span>
        {one.pieces.map((piece, index) => (
          <PieceView key={index} piece={piece} />
        ))}
      </p>
    );
  }
  const Element = ELEMENT[one.kind];
  return (
    <p data-change={one.kind}>
      <span className="visually-hidden">{t[one.kind]} </span>
      <Element>{one.text}</Element>
    </p>
  );
}

/** The text with what came in and what went out; long stretches that are the same fold up. */
export function ComparedParagraphs({ compared }: { readonly compared: readonly Compared[] }) {
  return (
    <div className={styles.paper}>
      {compared.map((one, index) => (
        <One key={index} one={one} />
      ))}
    </div>
  );
}
