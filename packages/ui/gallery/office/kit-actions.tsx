import { Input } from 'antd';
import { useState } from 'react';
import {
  Button,
  ChoiceChips,
  Field,
  JumpQuestion,
  NumberBox,
  Provenance,
  Sheet,
  UnchangedButton,
  UndoBar,
} from '../../src/index.ts';

const GRADES = ['A 级', 'B 级', 'C 级', 'D 级'] as const;

export function KitActions() {
  const [income, setIncome] = useState<number | null>(9800);
  const [months, setMonths] = useState<number | null>(14);
  const [crop, setCrop] = useState<number | null>(null);
  const [grade, setGrade] = useState<string>('B 级');
  const [undoing, setUndoing] = useState(true);
  return (
    <div className="g-stack">
      <Sheet title="按钮">
        <div className="g-fields">
          <div className="g-line">
            <Button look="filled" hotkey="R">
              退回永安村
            </Button>
            <Button look="tinted">看名单</Button>
            <Button>问一句</Button>
          </div>
          <Button hotkey="A" refusal="先处理 1 条发现才能通过">
            通过
          </Button>
          <ChoiceChips
            label="退回原因"
            choices={['日期前后不顺', '缺签字', '写一句'].map((value) => ({ value, label: value }))}
            chosen={['日期前后不顺']}
            onChange={() => undefined}
          />
        </div>
      </Sheet>
      <Sheet title="字段">
        <div className="g-fields">
          <Field label="务工收入" source={<Provenance who="杨玉梅" when="10-29" from="入户" />}>
            {(control) => <NumberBox {...control} value={income} onChange={setIncome} unit="元" decimals={2} />}
          </Field>
          <Field
            label="公益性岗位收入"
            source={<Provenance who="人社局" when="10-28" from="务工台账" onOpen={() => undefined} />}
            help="由人社局提供。不对就提疑点"
          >
            {(control) => <NumberBox {...control} value={6000} onChange={() => undefined} unit="元" readOnly />}
          </Field>
          <Field label="务工时间" error="一年最多 12 个月">
            {(control) => <NumberBox {...control} value={months} onChange={setMonths} unit="个月" />}
          </Field>
          <Field
            label="种植业收入"
            source="去年 8 200 元"
            trailing={<UnchangedButton of="种植业收入" onUse={() => setCrop(8200)} />}
          >
            {(control) => <NumberBox {...control} value={crop} onChange={setCrop} unit="元" placeholder="填今年的" />}
          </Field>
          <JumpQuestion onConfirm={() => undefined}>比去年少 16 800 元，是否属实？</JumpQuestion>
          <div>
            <p className="sw-second">
              住房安全等级 <span className="sw-note">必填</span>
            </p>
            <ChoiceChips
              label="住房安全等级"
              choices={GRADES.map((value) => ({ value, label: value }))}
              chosen={[grade]}
              onChange={setGrade}
            />
          </div>
          <Field label="情况说明" required>
            {(control) => (
              <Input.TextArea {...control} rows={3} defaultValue="户主 9 月住院后在家休养，长子 4 月起在昆明务工。" />
            )}
          </Field>
        </div>
      </Sheet>
      {undoing && (
        <UndoBar onUndo={() => setUndoing(false)} onExpire={() => setUndoing(false)}>
          已退回永安村
        </UndoBar>
      )}
    </div>
  );
}
