package uz.erp.customer.erasure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.customer.erasure.CustomerExport;
import uz.erp.customer.erasure.Erased;
import uz.erp.customer.erasure.PersonalData;
import uz.erp.platform.access.Allowed;

/** What a person may ask of a store. */
@RestController
@RequestMapping("/api/customers/customers/{id}/")
@Tag(name = "Personal data")
class PersonalDataController {

  private final PersonalData data;

  PersonalDataController(PersonalData data) {
    this.data = data;
  }

  @GetMapping("export/")
  @Allowed("manage_customers")
  @Operation(
      operationId = "exportCustomer",
      summary = "Everything held on a customer, in one document",
      description = "With the customers merged into it, all purchases and both ledgers.")
  CustomerExport export(@PathVariable("id") long id) {
    return data.export(id);
  }

  @PostMapping("erase/")
  @Allowed("delete_all")
  @Operation(
      operationId = "eraseCustomer",
      summary = "Forget who a customer is",
      description =
          "For owners. Name, phones, e-mail, address, birthday, notes, tags, attributes and reasons"
              + " written in the ledgers are gone for good; figures stay. What the tills still send"
              + " about it is counted without a name. A removed customer can be forgotten, too."
              + " 409 `customer_owes` while debt is open.")
  Erased erase(@PathVariable("id") long id, @Valid @RequestBody EraseForm form) {
    return data.erase(id, form.why());
  }
}
