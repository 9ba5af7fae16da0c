package uz.erp.sales.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.sales.register.NewRegister;
import uz.erp.sales.register.RegisterBook;
import uz.erp.sales.register.RegisterChanges;
import uz.erp.sales.register.RegisterFilter;
import uz.erp.sales.register.RegisterForm;
import uz.erp.sales.register.RegisterView;

/** Cash registers. */
@Tag(name = "registers")
@RestController
@RequestMapping("/api/sales/registers/")
class RegisterController {

  private final RegisterBook registers;

  RegisterController(RegisterBook registers) {
    this.registers = registers;
  }

  @Operation(
      operationId = "listRegisters",
      summary = "Cash registers",
      description =
          "Those in service, or with retired=true those taken out of it; 400 on a bad value.")
  @GetMapping
  @Allowed({"create_sales", "manage_sales", "view_all"})
  PageView<RegisterView> list(
      PageQuery page,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      @Parameter(description = "Only those where a session is open, or where none is.")
          @RequestParam(name = "in_use", required = false)
          @Nullable Boolean inUse,
      @Parameter(description = "The retired ones instead.") @RequestParam(defaultValue = "false")
          boolean retired) {
    return registers.list(page, new RegisterFilter(isActive, inUse, retired, page.search()));
  }

  @Operation(
      operationId = "createRegister",
      summary = "Make a register",
      description = "The first one is the default. 409 register_name_taken.")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed("manage_sales")
  RegisterView create(@Valid @RequestBody NewRegister request) {
    return registers.create(request);
  }

  @Operation(
      operationId = "getRegister",
      summary = "One register",
      description = "404 register_not_found also when it is retired.")
  @GetMapping("{id}/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  ResponseEntity<RegisterView> get(@PathVariable long id) {
    return tagged(registers.get(id));
  }

  @Operation(
      operationId = "replaceRegister",
      summary = "Replace a register",
      description =
          "As PATCH, with every field but is_default set anew: 409 register_is_default,"
              + " register_in_use, register_name_taken; 412 when it changed since.")
  @PutMapping("{id}/")
  @Allowed("manage_sales")
  ResponseEntity<RegisterView> replace(
      @PathVariable long id,
      @Valid @RequestBody RegisterForm form,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(registers.replace(id, form, ifMatch));
  }

  @Operation(
      operationId = "retireRegister",
      summary = "Take a register out of service for good",
      description =
          "Its sessions, sales and reports stay and its name is free again. 409 register_is_default,"
              + " register_in_use while a session there is to be closed; 412 when it changed since.")
  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed("manage_sales")
  void retire(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    registers.retire(id, ifMatch);
  }

  @Operation(
      operationId = "changeRegister",
      summary = "Change a register",
      description =
          "The default register cannot be switched off, nor one with an open session; another one"
              + " becomes the default by is_default: true.")
  @PatchMapping("{id}/")
  @Allowed("manage_sales")
  ResponseEntity<RegisterView> change(
      @PathVariable long id,
      @Valid @RequestBody RegisterChanges changes,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(registers.change(id, changes, ifMatch));
  }

  private static ResponseEntity<RegisterView> tagged(RegisterView register) {
    return ResponseEntity.ok().eTag(EntityTags.of(register.version())).body(register);
  }
}
