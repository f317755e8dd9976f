/** Mistakes of a host program that its types find; each line names the error of the compiler that it must give. */
import { goldenBorder } from './border.cep.js';
import { goldenFeeding } from './feeding.cep.js';
import { surveillanceBook, type Order } from './spoofing.cep.js';

const detector = surveillanceBook();
const order: Order = { type: 'Order', at: 0, id: 'o', trader: 't', symbol: 'X', side: 'buy', price: 1, qty: 1 };

surveillanceBook({ params: { minQty: '5' } }); // TS2322
surveillanceBook({ params: { minQuantity: 5 } }); // TS2353
surveillanceBook({ lateness: new Date() }); // TS2322
detector.on('Spof', () => undefined); // TS2769
detector.on('Order', () => undefined); // TS2769
goldenFeeding().on('Peak', () => undefined); // TS2769
detector.on('Spoof', (alert) => alert.nothing); // TS2339
detector.on('Spoof', (alert: { readonly lag: string }) => alert); // TS2769
detector.push({ type: 'Ordr' }); // TS2322
detector.push({ type: 'Cancel', at: 0, id: 'o', trader: 't' }); // TS2345
detector.push({ ...order, side: 'both' }); // TS2345
detector.push({ ...order, qty: '1' }); // TS2345
detector.push({ ...order, at: true }); // TS2322
detector.push([order, { type: 'Spoof' }]); // TS2322
detector.advanceTo(); // TS2554
order.qty = 5; // TS2540
goldenBorder(); // TS2554
goldenBorder({}); // TS2345
goldenBorder({ params: { since: null } }); // TS2322
