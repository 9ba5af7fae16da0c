package uz.erp.systemtests.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tools.jackson.databind.JsonNode;
import uz.erp.systemtests.client.Api;

/** Reads all sales of the shift back and holds every single receipt against the books. */
final class ReceiptsCheck {

  private final Paper paper;
  private final Agreements agreements;

  ReceiptsCheck(Paper paper, Agreements agreements) {
    this.paper = paper;
    this.agreements = agreements;
  }

  void run(Api owner, Books books, Till till, List<Receipt> receipts) {
    paper.heading("Receipts");
    Map<Long, JsonNode> stored =
        Pages.all(owner, "/api/sales/sales/?session=" + till.session()).stream()
            .collect(Collectors.toMap(sale -> sale.get("id").longValue(), Function.identity()));
    agreements.check("receipts of the shift", receipts.size(), stored.size());
    agreements.check("receipts whose total differs", 0, differing(receipts, stored));
    agreements.check("gaps or doubles in their numbers", 0, gaps(stored));
    agreements.check(
        "different receipt numbers",
        receipts.size(),
        receipts.stream().map(Receipt::receiptNumber).distinct().count());
    agreements.check("given back on them", books.refunded(), sum(stored, "refunded_amount"));
  }

  private static long differing(List<Receipt> receipts, Map<Long, JsonNode> stored) {
    return receipts.stream()
        .filter(
            receipt -> {
              JsonNode sale = stored.get(receipt.saleId());
              return sale == null
                  || Pages.decimal(sale, "total_amount").compareTo(receipt.total()) != 0;
            })
        .count();
  }

  private static long gaps(Map<Long, JsonNode> stored) {
    long[] numbers =
        stored.values().stream()
            .mapToLong(sale -> sale.path("number").asLong(0))
            .sorted()
            .toArray();
    return LongStream.range(0, numbers.length).filter(i -> numbers[(int) i] != i + 1).count();
  }

  private static BigDecimal sum(Map<Long, JsonNode> stored, String field) {
    return stored.values().stream()
        .map(sale -> Pages.decimal(sale, field))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
