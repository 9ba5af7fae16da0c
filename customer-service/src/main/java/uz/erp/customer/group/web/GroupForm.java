package uz.erp.customer.group.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.customer.group.GroupDetails;
import uz.erp.platform.measure.Percent;

/** What a client sends to make or change a group. */
record GroupForm(
    @NotBlank @Size(max = 100) @Schema(example = "Оптовики") @Nullable String name,
    @Schema(defaultValue = "0.00") @Nullable Percent discountPercent) {

  static GroupForm of(GroupDetails details) {
    return new GroupForm(details.name(), details.discountPercent());
  }

  GroupDetails details() {
    return new GroupDetails(
        name == null ? "" : name.strip(), discountPercent == null ? Percent.ZERO : discountPercent);
  }
}
