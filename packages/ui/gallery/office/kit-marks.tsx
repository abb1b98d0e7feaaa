import { iconPaths } from '../../src/icons/icon-paths.ts';
import { GlyphChip, Icon, type MarkKind, Sheet, StatusWord } from '../../src/index.ts';

const MARKS: ReadonlyArray<[kind: MarkKind, word: string, also: string]> = [
  ['todo', '待办', '三天内到期、提醒级规则'],
  ['doing', '办理中', '公示中、任务在跑'],
  ['returned', '退回', '退回的户、退回的行'],
  ['overdue', '逾期', '过期、错误级规则'],
  ['done', '已办结', '对上、已传、已销号'],
  ['idle', '未开始', '以后的步骤、没有信号'],
  ['lamp', '今天', '一条线上只有一盏灯'],
  ['waiting', '待传', '存在手机里'],
  ['conflict', '两边改过', '等人来选'],
  ['locked', '已锁定', '11-30 24 时截止'],
  ['receiving', '正在取', '下载离线包'],
];

const GLYPHS: ReadonlyArray<[glyph: string, name: string, open: boolean]> = [
  ['病', '因病', true],
  ['学', '因学', true],
  ['残', '因残', true],
  ['灾', '自然灾害', true],
  ['意', '意外事故', true],
  ['产', '产业失败', true],
  ['工', '务工不稳', true],
  ['劳', '缺劳动力', true],
  ['住', '安全住房', true],
  ['水', '安全饮水', true],
  ['他', '其他', true],
  ['病', '已消除', false],
  ['脱', '脱贫不稳定', false],
  ['边', '边缘易致贫', false],
  ['突', '突发困难', false],
  ['低', '低保', false],
  ['特', '特困', false],
];

export function KitMarks() {
  return (
    <div className="g-stack">
      <Sheet title="记：先看形，再看字，最后看色">
        <ul className="g-marks">
          {MARKS.map(([kind, word, also]) => (
            <li key={kind}>
              <StatusWord kind={kind}>{word}</StatusWord>
              <span className="sw-note">{also}</span>
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="字记">
        <ul className="g-glyphs">
          {GLYPHS.map(([glyph, name, open]) => (
            <li key={glyph + name}>
              <GlyphChip glyph={glyph} name={name} open={open} />
              {name}
            </li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="图标">
        <ul className="g-icons">
          {(Object.keys(iconPaths) as Array<keyof typeof iconPaths>).map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  );
}
