package uz.erp.client;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import uz.erp.client.api.AuthenticationApi;
import uz.erp.client.api.ProductsApi;
import uz.erp.client.api.SalesApi;
import uz.erp.client.api.SessionsApi;
import uz.erp.client.model.CheckoutRequest;
import uz.erp.client.model.OpenSession;
import uz.erp.client.model.PaymentOffer;
import uz.erp.client.model.PaymentOffer.PaymentMethodEnum;
import uz.erp.client.model.ProductForm;
import uz.erp.client.model.ProductView;
import uz.erp.client.model.RegistrationAnswer;
import uz.erp.client.model.RegistrationRequest;
import uz.erp.client.model.Sale;
import uz.erp.client.model.Sale.StatusEnum;
import uz.erp.client.model.ScanItem;

/** The tour of docs/tour.md, by the typed client: from a form to a receipt. */
public final class Tour {

  private static final String BARCODE = "1234567890123";

  private final URI baseUrl;

  Tour(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** With the address of the gateway, or without for that of {@code ./erp up}. */
  public static void main(String[] arguments) {
    String address = arguments.length > 0 ? arguments[0] : "http://localhost:8000";
    new Tour(URI.create(address)).play(System.out);
  }

  void play(PrintStream out) {
    RegistrationAnswer registered = register();
    ErpClient erp =
        ErpClient.inStore(
            baseUrl, registered.getTokens().getAccess(), registered.getStore().getTenantKey());

    ProductView product = addProduct(erp);
    Sale paid = sell(erp);
    if (paid.getStatus() != StatusEnum.COMPLETED) {
      throw new IllegalStateException("not what was paid for: " + paid);
    }
    lookForNothing(erp, product.getId() + 1_000_000);

    out.printf(
        "Java client: receipt %s, change %s%n",
        paid.getReceiptNumber(), paid.getChangeAmount().toPlainString());
  }

  private RegistrationAnswer register() {
    ErpClient anyone = ErpClient.anyone(baseUrl);
    AuthenticationApi authentication = new AuthenticationApi(anyone.api());
    String password = "SecurePass123!";
    RegistrationRequest form =
        new RegistrationRequest()
            .username("java" + UUID.randomUUID().toString().replace("-", "").substring(0, 16))
            .password(password)
            .passwordConfirm(password)
            .firstName("Иван")
            .storeName("Мой Магазин");
    return anyone.expect(() -> authentication.register(form)).getData();
  }

  private static ProductView addProduct(ErpClient erp) {
    ProductsApi products = new ProductsApi(erp.api());
    ProductForm form =
        new ProductForm()
            .name("iPhone 14 Pro")
            .barcode(BARCODE)
            .salePrice(new BigDecimal("75000.00"))
            .unit("pcs");
    return erp.expect(() -> products.createProduct(form, null));
  }

  private static Sale sell(ErpClient erp) {
    SessionsApi sessions = new SessionsApi(erp.api());
    SalesApi sales = new SalesApi(erp.api());
    OpenSession drawer = new OpenSession().openingBalance(new BigDecimal("100000.00"));
    long session = erp.expect(() -> sessions.openSession(drawer, null)).getData().getId();
    ScanItem scan = new ScanItem().session(session).barcode(BARCODE).quantity(new BigDecimal("2"));
    long sale = erp.expect(() -> sales.scanItem(scan, null)).getData().getId();
    PaymentOffer cash =
        new PaymentOffer()
            .paymentMethod(PaymentMethodEnum.CASH)
            .amount(new BigDecimal("150000.00"))
            .receivedAmount(new BigDecimal("200000.00"));
    CheckoutRequest payments = new CheckoutRequest().addPaymentsItem(cash);
    // the same key again brings the same answer: nothing is sold twice
    String key = UUID.randomUUID().toString();
    return erp.expect(() -> sales.checkoutSale(sale, payments, key)).getData();
  }

  /** What is refused is a problem with a code. */
  private static void lookForNothing(ErpClient erp, long id) {
    ProductsApi products = new ProductsApi(erp.api());
    try {
      erp.expect(() -> products.getProduct(id));
    } catch (ErpException refused) {
      if (refused.code().equals("not_found")) {
        return;
      }
      throw refused;
    }
    throw new IllegalStateException("a product that is not there was found: " + id);
  }
}
