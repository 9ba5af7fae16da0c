package uz.erp.catalog.price.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.price.PriceQuote;
import uz.erp.catalog.price.ProductPrices;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.ProblemException;

/** Says what a product costs. */
@RestController
@RequestMapping("/api/products/products/{product}/prices/")
@Tag(name = "price lists")
class ProductPriceController {

  private final ProductPrices prices;
  private final MessageSource messages;

  ProductPriceController(ProductPrices prices, MessageSource messages) {
    this.prices = prices;
    this.messages = messages;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "getProductPrice",
      summary = "Which price of a product holds, and why",
      description =
          "With a list, the price with the greatest `min_quantity` that the quantity reaches, if the "
              + "list is active and holds today in the store's calendar; else the sale price.")
  PriceQuote get(
      @PathVariable long product,
      @Parameter(description = "in base units, more than 0") @RequestParam(defaultValue = "1")
          Quantity quantity,
      @Parameter(description = "id of a price list, or `wholesale`")
          @RequestParam(name = "price_list", required = false)
          @Nullable String priceList,
      Locale locale) {
    if (!quantity.isPositive()) {
      throw ProblemException.field("quantity", "validation.positive");
    }
    PriceQuote quote = prices.quote(product, quantity, priceList);
    String key = "price.reason." + quote.reason().code();
    return quote.explained(messages.getMessage(key, null, locale));
  }
}
