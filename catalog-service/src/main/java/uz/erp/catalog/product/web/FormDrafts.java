package uz.erp.catalog.product.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uz.erp.catalog.product.ProductDetails;
import uz.erp.catalog.product.ProductDrafts;
import uz.erp.platform.importing.RowForms;
import uz.erp.platform.measure.Money;

/** Reads products by the rules of the product form. */
@Component
class FormDrafts implements ProductDrafts {

  private final RowForms forms;

  FormDrafts(RowForms forms) {
    this.forms = forms;
  }

  @Override
  public ProductDetails read(Map<String, Object> fields, @Nullable ProductDetails current) {
    if (current == null) {
      return forms.read(fields, null, ProductForm.class).toDetails(Money.ZERO);
    }
    ProductForm before = ProductForm.of(current);
    ProductForm base = fields.containsKey("barcodes") ? before.withoutBarcode() : before;
    ProductDetails details = forms.read(fields, base, ProductForm.class).toDetails(Money.ZERO);
    // the database writes the same JSON in another way than we do
    return details.equals(before.toDetails(Money.ZERO)) ? current : details;
  }
}
