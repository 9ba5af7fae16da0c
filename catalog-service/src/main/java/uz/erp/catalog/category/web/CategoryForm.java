package uz.erp.catalog.category.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uz.erp.catalog.category.CategoryDetails;

/** What a client sends to create or change a category. */
record CategoryForm(
    @NotBlank @Size(max = 120) @Nullable String name,
    @Size(max = 1000) @Nullable String description,
    @Positive @Nullable Long parent,
    @Nullable Integer sortOrder,
    @Nullable Boolean isActive) {

  static CategoryForm of(CategoryDetails details) {
    return new CategoryForm(
        details.name(),
        details.description(),
        details.parentId(),
        details.sortOrder(),
        details.active());
  }

  CategoryDetails toDetails() {
    return new CategoryDetails(
        name == null ? "" : name.strip(),
        description == null ? "" : description.strip(),
        parent,
        sortOrder == null ? 0 : sortOrder,
        isActive == null || isActive);
  }
}
