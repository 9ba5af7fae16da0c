package uz.erp.customer.customer.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.customer.customer.CustomerDetails;
import uz.erp.customer.customer.CustomerDrafts;
import uz.erp.platform.importing.RowForms;

/** Reads customers by the rules of the customer form. */
@Component
class FormDrafts implements CustomerDrafts {

  private final RowForms forms;

  FormDrafts(RowForms forms) {
    this.forms = forms;
  }

  @Override
  public CustomerDetails read(Map<String, Object> fields, @Nullable CustomerDetails current) {
    CustomerForm before = current == null ? null : CustomerForm.of(current);
    CustomerDetails details = forms.read(fields, before, CustomerForm.class).draft().details();
    // the form strips blanks, which may be there from before
    return before != null && current != null && details.equals(before.draft().details())
        ? current
        : details;
  }
}
