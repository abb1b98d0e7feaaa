/** A made-up scanned page, drawn here so that the gallery needs no file. */
const PAGE = `<svg xmlns="http://www.w3.org/2000/svg" width="620" height="690" viewBox="0 0 620 690" font-family="serif" font-size="20">
<rect width="620" height="690" fill="#fff"/><text x="310" y="70" text-anchor="middle" font-size="30" font-weight="600" letter-spacing="4">入户核查表</text>
<text x="40" y="140">户主：李正华　　永安村三组　　家庭人口 4 人</text><text x="40" y="190">核查日期：2021年10月29日</text>
<text x="40" y="240">致贫风险：因病，户主9月确诊住院，自付18640元</text><text x="40" y="290">收入变化：外出务工由9个月减为4个月</text>
<text x="40" y="340">住房、饮水：安全　　农户意见：愿意申请</text><text x="40" y="390">核查人：杨玉梅　字树林　　户主签字：李正华</text></svg>`;

export const SCAN = `data:image/svg+xml,${encodeURIComponent(PAGE)}`;
