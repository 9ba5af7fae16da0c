package uz.erp.sales.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.sales.register.MissingNumbers;
import uz.erp.sales.register.NumberGaps;

/** The numbers a register's sales carry. */
@Tag(name = "registers")
@RestController
@RequestMapping("/api/sales/registers/{id}/")
class RegisterNumbersController {

  private final MissingNumbers missing;

  RegisterNumbersController(MissingNumbers missing) {
    this.missing = missing;
  }

  @Operation(
      operationId = "listRegisterGaps",
      summary = "Numbers that are missing",
      description =
          "Holes in register_number, which the server gives, and in client_number, which a till may"
              + " send at checkout; at most 1000 ranges of each. 404 register_not_found; a retired"
              + " register still answers.")
  @GetMapping("gaps/")
  @Allowed({"manage_sales", "view_all"})
  NumberGaps gaps(
      @PathVariable long id,
      @Parameter(description = "The number to begin at, where a till took over another's place.")
          @RequestParam(defaultValue = "1")
          long from) {
    if (from < 1) {
      throw ProblemException.field("from", "validation.positive");
    }
    return missing.of(id, from);
  }
}
