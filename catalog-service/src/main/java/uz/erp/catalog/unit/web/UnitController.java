package uz.erp.catalog.unit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.unit.Unit;
import uz.erp.catalog.unit.UnitProblem;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.problem.FieldErrors;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageView;

/** The units a product can be sold in, named in the caller's language, and how they convert. */
@RestController
@RequestMapping("/api/products/units/")
@Tag(name = "units")
class UnitController {

  private final MessageSource messages;

  UnitController(MessageSource messages) {
    this.messages = messages;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(operationId = "listUnits", summary = "List the units of measure, all on one page")
  PageView<UnitView> list(Locale locale) {
    List<UnitView> units = Arrays.stream(Unit.values()).map(unit -> view(unit, locale)).toList();
    return new PageView<>(units.size(), null, null, units);
  }

  private UnitView view(Unit unit, Locale locale) {
    String key = "unit." + unit.code();
    return new UnitView(
        unit.code(),
        messages.getMessage(key, null, locale),
        messages.getMessage(key + ".short", null, locale),
        unit.fractional(),
        unit.dimension(),
        Arrays.stream(Unit.values())
            .filter(other -> other != unit && unit.convertsTo(other))
            .map(other -> new Conversion(other, unit.factorTo(other).toPlainString()))
            .toList());
  }

  @GetMapping("convert/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "convertUnits",
      summary = "Convert an amount into another unit",
      description =
          "Between units of the same dimension, rounded half up to three decimals. 409 "
              + "`units_do_not_convert` for others: how many pieces a box holds depends on the "
              + "product, see its packagings.")
  @ApiResponse(responseCode = "200", description = "OK", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "409", ref = "#/components/responses/Problem")
  Converted convert(
      @Parameter(description = "code of a unit") @RequestParam String from,
      @Parameter(description = "code of a unit") @RequestParam String to,
      @Parameter(description = "not negative, at most 3 decimals") @RequestParam(defaultValue = "1")
          Quantity quantity) {
    FieldErrors errors = new FieldErrors();
    if (Unit.find(from).isEmpty()) {
      errors.add("from", "validation.unit");
    }
    if (Unit.find(to).isEmpty()) {
      errors.add("to", "validation.unit");
    }
    if (quantity.isNegative()) {
      errors.add("quantity", "validation.positive_or_zero");
    }
    errors.throwIfAny();
    Unit source = Unit.of(from);
    Unit target = Unit.of(to);
    if (!source.convertsTo(target)) {
      throw new ProblemException(UnitProblem.UNITS_DO_NOT_CONVERT);
    }
    try {
      return new Converted(source, target, quantity, source.convert(quantity, target));
    } catch (ArithmeticException tooMuch) {
      throw ProblemException.field("quantity", "validation.quantity");
    }
  }

  /**
   * A unit by its code, with its name and abbreviation in the caller's language.
   *
   * @param conversions into the other units of its dimension
   */
  record UnitView(
      String code,
      String name,
      String shortName,
      boolean fractional,
      Unit.Dimension dimension,
      List<Conversion> conversions) {}

  /**
   * @param factor how many of the other unit one is, a decimal
   */
  @Schema(name = "UnitConversion")
  record Conversion(Unit to, String factor) {}

  /**
   * @param result the quantity in the other unit, at most 3 decimals
   */
  @Schema(name = "ConvertedQuantity")
  record Converted(Unit from, Unit to, Quantity quantity, Quantity result) {}
}
