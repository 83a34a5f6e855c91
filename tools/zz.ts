import { generateBasic } from './basic-generator.ts';
import { openEngines } from './basic-fuzz/engines.ts';
const engines = await openEngines({verify:false});
const t = new Float64Array(8); 
for (let seed=1;seed<60;seed++){ const text=generateBasic(seed); engines.forEach((e,i)=>{const c=process.cpuUsage(); e.run(text); const d=process.cpuUsage(c); if(seed>20) t[i]+=(d.user+d.system)/1000;}); }
engines.forEach((e,i)=>console.log(e.name,(t[i]!/39).toFixed(1)));
