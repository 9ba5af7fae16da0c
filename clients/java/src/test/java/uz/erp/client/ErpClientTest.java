package uz.erp.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uz.erp.client.api.AuditLogApi;
import uz.erp.client.api.CustomersApi;
import uz.erp.client.api.ExchangeApi;
import uz.erp.client.api.ProductsApi;
import uz.erp.client.api.SalesApi;
import uz.erp.client.model.AuditEntryView;
import uz.erp.client.model.CheckoutRequest;
import uz.erp.client.model.CustomerFormPatch;
import uz.erp.client.model.PaymentOffer;
import uz.erp.client.model.PaymentOffer.PaymentMethodEnum;
import uz.erp.client.model.Sale;

class ErpClientTest {

  private static final String JSON = "application/json";

  private MadeUpServer server;
  private ErpClient erp;

  @BeforeEach
  void start() throws IOException {
    server = new MadeUpServer();
    erp = ErpClient.inStore(server.address(), "the-token", "the-store");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Sale checkout(String answer) {
    server.answers(200, JSON, answer);
    CheckoutRequest payments =
        new CheckoutRequest()
            .addPaymentsItem(
                new PaymentOffer()
                    .paymentMethod(PaymentMethodEnum.CASH)
                    .amount(new BigDecimal("150000.00")));
    SalesApi sales = new SalesApi(erp.api());
    return erp.expect(() -> sales.checkoutSale(7L, payments, "once")).getData();
  }

  @Test
  void everyRequestIsSignedForTheStore() {
    checkout("{\"data\": {}}");

    assertThat(server.asked().headers().get("Authorization")).containsExactly("Bearer the-token");
    assertThat(server.asked().headers().get("X-Tenant-Key")).containsExactly("the-store");
    assertThat(server.asked().headers().get("Idempotency-Key")).containsExactly("once");
    assertThat(server.asked().uri()).hasPath("/api/sales/sales/7/checkout/");
  }

  @Test
  void moneyGoesAsAStringAndWhatIsNotSetDoesNotGo() {
    checkout("{\"data\": {}}");

    assertThat(server.asked().body())
        .isEqualTo("{\"payments\":[{\"amount\":\"150000.00\",\"payment_method\":\"cash\"}]}");
  }

  @Test
  void moneyArrivesWithAllItsDigits() {
    Sale sale =
        checkout(
            "{\"data\": {\"change_amount\": \"12345678901234.50\", \"status\": \"completed\"}}");

    assertThat(sale.getChangeAmount()).isEqualTo(new BigDecimal("12345678901234.50"));
    assertThat(sale.getStatus()).isEqualTo(Sale.StatusEnum.COMPLETED);
  }

  @Test
  void aFieldThatCameLaterIsSkippedAndOneOfNullIsNull() {
    Sale sale = checkout("{\"data\": {\"id\": 7, \"of_later\": [1], \"discount\": null}}");

    assertThat(sale.getId()).isEqualTo(7);
    assertThat(sale.getDiscount()).isNull();
  }

  @Test
  void aChangeTellsWhatIsEmptiedAndNothingElse() {
    server.answers(200, JSON, "{}");
    CustomersApi customers = new CustomersApi(erp.api());
    CustomerFormPatch change = new CustomerFormPatch().address(null).name("Лола");

    erp.expect(() -> customers.changeCustomer(3L, change, null));

    assertThat(server.asked().method()).isEqualTo("PATCH");
    assertThat(server.asked().body()).isEqualTo("{\"address\":null,\"name\":\"Лола\"}");
  }

  @Test
  void whatMayBeOfSeveralTypesStaysAsItIs() {
    server.answers(
        200,
        JSON,
        """
        {"results": [{"changes": {"phone": {"old": null, "new": "+998901234567"}}}]}
        """);
    AuditLogApi audit = new AuditLogApi(erp.api());

    List<AuditEntryView> entries =
        erp.expect(() -> audit.listAuditEntries(null, null, null, null, null, null, null, null))
            .getResults();

    assertThat(entries.getFirst().getChanges())
        .hasEntrySatisfying(
            "phone",
            change -> {
              assertThat(change.getNew()).isEqualTo("+998901234567");
              assertThat(change.getOld()).isNull();
            });
  }

  @Test
  void aFileIsUploaded(@TempDir Path folder) throws IOException {
    server.answers(202, JSON, "{}");
    Path file = Files.writeString(folder.resolve("goods.csv"), "name,sale_price\nЧай,12000\n");
    ExchangeApi exchange = new ExchangeApi(erp.api());

    erp.expect(() -> exchange.importProducts(file.toFile(), true, null, null));

    assertThat(server.asked().headers().getFirst("Content-Type"))
        .startsWith("multipart/form-data; boundary=");
    assertThat(server.asked().body())
        .contains("name=\"file\"; filename=\"goods.csv\"", "\nЧай,12000\n");
  }

  @Test
  void whatIsRefusedHasItsCode() {
    server.answers(
        404,
        "application/problem+json",
        "{\"status\": 404, \"code\": \"not_found\", \"detail\": \"Не найдено\"}");

    ErpException refused = catchThrowableOfType(ErpException.class, this::getProduct);

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.code()).isEqualTo("not_found");
    assertThat(refused.detail()).isEqualTo("Не найдено");
  }

  @Test
  void aRefusalByAnotherServerHasNoCode() {
    server.answers(502, "text/html", "<html>Bad Gateway</html>");

    ErpException refused = catchThrowableOfType(ErpException.class, this::getProduct);

    assertThat(refused.status()).isEqualTo(502);
    assertThat(refused.code()).isEmpty();
    assertThat(refused.detail()).contains("Bad Gateway");
  }

  @Test
  void anUnreachableServerIsNoRefusal() {
    URI away = server.address();
    server.close();
    erp = ErpClient.anyone(away);

    assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(this::getProduct);
  }

  private void getProduct() {
    ProductsApi products = new ProductsApi(erp.api());
    erp.expect(() -> products.getProduct(5L));
  }
}
