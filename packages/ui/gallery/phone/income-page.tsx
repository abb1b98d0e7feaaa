import { useState } from 'react';
import { AmountText, Button, Figure, FormulaLine, Provenance, StatusWord, StepBar } from '../../src/index.ts';
import { ActionBar, FoldRow, FormHead, NumberField, PhoneBlock, PhonePage } from '../../src/phone/index.ts';

const nothing = (): void => undefined;

const SECTIONS = ['家庭成员', '收入支出', '三保障和饮水', '住房', '风险原因', '帮扶需求', '位置', '资料'];

export function IncomePage() {
  const [wage, setWage] = useState<number | null>(8400);
  const [post, setPost] = useState<number | null>(6000);
  return (
    <PhonePage
      title="杨树森　入户核查"
      onBack={nothing}
      right={<StatusWord kind="done">已存在手机</StatusWord>}
      strip={
        <PhoneBlock padded>
          <StepBar look="thin" steps={SECTIONS} current={1} note="2020-10-01 至 2021-09-30" />
        </PhoneBlock>
      }
      foot={
        <ActionBar
          actions={
            <>
              <Button size="main">上一项</Button>
              <Button size="main" look="filled" wide>
                下一项：三保障和饮水
              </Button>
            </>
          }
        >
          <FormulaLine
            look="sentence"
            terms={[
              { label: '工资性', value: 14400, sign: '+' },
              { label: '经营性', value: 12800, sign: '+' },
              { label: '财产性', value: 600, sign: '+' },
              { label: '转移性', value: 1648, sign: '+' },
              { label: '经营支出', value: 6000, sign: '−' },
            ]}
            net={{ label: '纯收入', value: 23448 }}
            divisor={{ count: 4, unit: '人' }}
            result={{ label: '人均纯收入', value: 5862 }}
            line={{ label: '监测底线', value: 6000 }}
          />
        </ActionBar>
      }
    >
      <PhoneBlock>
        <FormHead title="工资性收入" aside={<AmountText value={14400} />} />
        <NumberField
          label="务工收入"
          source="杨建军，4 个月 × 2 100"
          value={wage}
          onChange={setWage}
          unit="元"
          decimals={2}
          jump={{ question: '比去年少 16 800 元，是否属实？', onConfirm: nothing }}
        />
        <NumberField
          label="公益性岗位收入"
          source={<Provenance who="人社局" when="10-28" from="务工台账" />}
          value={post}
          onChange={setPost}
          unit="元"
          last={6000}
          onUnchanged={() => setPost(6000)}
        />
      </PhoneBlock>
      <PhoneBlock>
        <FoldRow mark="done" label="生产经营性收入" value={<Figure value={12800} />} onOpen={nothing} />
        <FoldRow mark="done" label="生产经营性支出" value={<Figure value={-6000} />} onOpen={nothing} />
        <FoldRow mark="done" label="财产性收入" value={<Figure value={600} />} onOpen={nothing} />
        <FoldRow mark="todo" label="转移性收入" value={<Figure value={1648} />} onOpen={nothing} />
      </PhoneBlock>
    </PhonePage>
  );
}
