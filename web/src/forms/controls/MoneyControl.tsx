import { InputNumber } from 'antd';
import { FORMS } from '../../texts/forms.js';
import { useTexts } from '../../texts/use-texts.js';
import styles from '../forms.module.css';
import type { ControlProps } from './control-props.js';
import { fenOfYuan, spelledYuan, yuanOfFen } from './money.js';

/** Typed in yuan, kept in fen. Large amounts are also said in 万 and 亿: a wrong nought is seen. */
export function MoneyControl({ value, onChange, ...rest }: ControlProps<number>) {
  const t = useTexts(FORMS);
  const spelled = value === undefined ? null : spelledYuan(value, t);
  return (
    <div className={styles.day}>
      <InputNumber<string>
        {...rest}
        className={styles.money}
        stringMode
        min="0"
        precision={2}
        controls={false}
        suffix={t.yuan}
        value={value === undefined ? null : yuanOfFen(value)}
        formatter={yuan => `${yuan ?? ''}`.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}
        parser={typed => (typed ?? '').replace(/[,，\s元]/g, '')}
        onChange={yuan => onChange?.(yuan === null ? undefined : fenOfYuan(yuan))}
      />
      {spelled !== null && <span className={styles.hint}>{spelled}</span>}
    </div>
  );
}
