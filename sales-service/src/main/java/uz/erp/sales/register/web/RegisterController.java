package uz.erp.sales.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.register.NewRegister;
import uz.erp.sales.register.Register;
import uz.erp.sales.register.RegisterBook;
import uz.erp.sales.register.RegisterChanges;

/** Cash registers. */
@Tag(name = "registers")
@RestController
@RequestMapping("/api/sales/registers/")
class RegisterController {

  private final RegisterBook registers;

  RegisterController(RegisterBook registers) {
    this.registers = registers;
  }

  @Operation(summary = "Cash registers")
  @GetMapping
  @Allowed({"create_sales", "manage_sales", "view_all"})
  PageView<Register> list(PageQuery page) {
    return registers.list(page);
  }

  @Operation(summary = "Make a register; the first one is the default")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed("manage_sales")
  Register create(@Valid @RequestBody NewRegister request) {
    return registers.create(request);
  }

  @Operation(summary = "One register")
  @GetMapping("{id}/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  ResponseEntity<Register> get(@PathVariable long id) {
    return tagged(registers.get(id));
  }

  @Operation(
      summary = "Change a register",
      description =
          "The default register cannot be switched off, nor one with an open session; another one"
              + " becomes the default by is_default: true.")
  @PatchMapping("{id}/")
  @Allowed("manage_sales")
  ResponseEntity<Register> change(
      @PathVariable long id,
      @Valid @RequestBody RegisterChanges changes,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(registers.change(id, changes, ifMatch));
  }

  private static ResponseEntity<Register> tagged(Register register) {
    return ResponseEntity.ok().eTag(EntityTags.of(register.version())).body(register);
  }
}
