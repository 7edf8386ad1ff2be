import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input, type InputProps } from 'antd';
import { SESSION } from '../texts/session.js';
import { useTexts } from '../texts/use-texts.js';
import styles from './small-parts.module.css';

/** A password that can be looked at while it is typed; the eye is large enough for a finger. */
export function PasswordField(props: Omit<InputProps, 'type'>) {
  const t = useTexts(SESSION);
  return (
    <Input.Password
      {...props}
      iconRender={visible => (
        <span className={styles.eye} title={visible ? t.hidePassword : t.showPassword}>
          {visible ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
        </span>
      )}
    />
  );
}
