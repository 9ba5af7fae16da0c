// The tour of docs/tour.md, by the typed client: from a form to a receipt.
import { randomUUID } from "node:crypto";
import { anyone, ErpError, expect, inStore } from "./client.js";

const baseUrl = process.argv[2] ?? "http://localhost:8000";
const username = `ts${randomUUID().replaceAll("-", "").slice(0, 16)}`;
const password = "SecurePass123!";

const registered = await expect(
  anyone(baseUrl).POST("/api/users/auth/register/", {
    body: { username, password, password_confirm: password, first_name: "Иван", store_name: "Мой Магазин" },
  }),
);
const { tokens, store } = registered.data;
const erp = inStore(baseUrl, tokens.access, store.tenant_key);
// the client sends it with every request; the documents name it as a parameter of each
const header = { "X-Tenant-Key": store.tenant_key };

const product = await expect(
  erp.POST("/api/products/products/", {
    params: { header },
    body: { name: "iPhone 14 Pro", barcode: "1234567890123", sale_price: "75000.00", unit: "pcs" },
  }),
);
const session = await expect(
  erp.POST("/api/sales/sessions/open/", { params: { header }, body: { opening_balance: "100000.00" } }),
);
const sale = await expect(
  erp.POST("/api/sales/sales/scan-item/", {
    params: { header },
    body: { session: session.data.id, barcode: "1234567890123", quantity: "2" },
  }),
);
const paid = await expect(
  erp.POST("/api/sales/sales/{id}/checkout/", {
    // the same key again brings the same answer: nothing is sold twice
    params: { header: { ...header, "Idempotency-Key": randomUUID() }, path: { id: sale.data.id } },
    body: { payments: [{ payment_method: "cash", amount: "150000.00", received_amount: "200000.00" }] },
  }),
);

if (paid.data.status !== "completed" || paid.data.change_amount !== "50000.00") {
  throw new Error(`not what was paid for: ${JSON.stringify(paid.data)}`);
}

// what is refused is a problem with a code
const refused = await expect(
  erp.GET("/api/products/products/{id}/", { params: { header, path: { id: product.id + 1_000_000 } } }),
).catch((error: unknown) => error);
if (!(refused instanceof ErpError) || refused.problem?.code !== "not_found") {
  throw new Error(`a product that is not there: ${String(refused)}`);
}

console.log(`TypeScript client: receipt ${paid.data.receipt_number}, change ${paid.data.change_amount}`);
