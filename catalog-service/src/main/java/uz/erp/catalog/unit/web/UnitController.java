package uz.erp.catalog.unit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.catalog.unit.Unit;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.PageView;

/** Lists the units a product can be sold in, named in the caller's language. */
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
        unit.fractional());
  }

  /** A unit by its code, with its name and abbreviation in the caller's language. */
  record UnitView(String code, String name, String shortName, boolean fractional) {}
}
