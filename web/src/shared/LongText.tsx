import { Input } from 'antd';
import type { TextAreaProps } from 'antd/es/input';
import styles from './small-parts.module.css';

/**
 * A text that grows with what is typed. Not Ant Design's `autoSize`: that measures with an inline style, which the
 * pages' policy forbids; where a browser cannot grow a field by itself, it scrolls and can be pulled larger.
 */
export function LongText({ rows = 2, ...props }: Omit<TextAreaProps, 'autoSize'>) {
  return <Input.TextArea {...props} rows={rows} className={styles.longText} />;
}
