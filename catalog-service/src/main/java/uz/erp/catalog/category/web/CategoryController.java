package uz.erp.catalog.category.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
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
import uz.erp.catalog.category.CategoryEditing;
import uz.erp.catalog.category.CategoryFilter;
import uz.erp.catalog.category.CategoryNode;
import uz.erp.catalog.category.CategoryQueries;
import uz.erp.catalog.category.CategoryView;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;

/** Categories over HTTP. */
@RestController
@RequestMapping("/api/products/categories/")
@Tag(name = "categories")
class CategoryController {

  private final CategoryQueries queries;
  private final CategoryEditing editing;

  CategoryController(CategoryQueries queries, CategoryEditing editing) {
    this.queries = queries;
    this.editing = editing;
  }

  @GetMapping
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "listCategories",
      summary = "List categories",
      description =
          "Searches names. Orders by `sort_order` (then name), `name`, `created_at` or `id`.")
  PageView<CategoryView> list(
      @Parameter(description = "only children of this category") @RequestParam(required = false)
          @Nullable Long parent,
      @Parameter(description = "only categories without a parent")
          @RequestParam(defaultValue = "false")
          boolean roots,
      @RequestParam(name = "is_active", required = false) @Nullable Boolean isActive,
      PageQuery page) {
    return queries.list(new CategoryFilter(parent, roots, isActive), page);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"create_all", "create_products", "manage_products"})
  @Operation(operationId = "createCategory", summary = "Create a category")
  CategoryView create(@Valid @RequestBody CategoryForm form) {
    return editing.create(form.toDetails());
  }

  @GetMapping("tree/")
  @Allowed({"view_all", "view_products"})
  @Operation(
      operationId = "getCategoryTree",
      summary = "Get all categories below each other, with their numbers of products",
      description = "Siblings by `sort_order`, then name.")
  List<CategoryNode> tree(
      @Parameter(description = "true for active categories below active ones only")
          @RequestParam(name = "is_active", defaultValue = "false")
          boolean onlyActive) {
    return queries.tree(onlyActive);
  }

  @GetMapping("{id}/")
  @Allowed({"view_all", "view_products"})
  @Operation(operationId = "getCategory", summary = "Get a category")
  ResponseEntity<CategoryView> get(@PathVariable long id) {
    return tagged(queries.get(id));
  }

  @PutMapping("{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(operationId = "replaceCategory", summary = "Replace a category")
  ResponseEntity<CategoryView> replace(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody CategoryForm form) {
    return tagged(editing.change(id, ifMatch, ignored -> form.toDetails()));
  }

  @PatchMapping("{id}/")
  @Allowed({"update_all", "update_products", "manage_products"})
  @Operation(operationId = "changeCategory", summary = "Change some fields of a category")
  ResponseEntity<CategoryView> change(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<CategoryForm> patch) {
    return tagged(
        editing.change(id, ifMatch, current -> patch.onto(CategoryForm.of(current)).toDetails()));
  }

  @DeleteMapping("{id}/")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Allowed({"delete_all", "manage_products"})
  @Operation(
      operationId = "deleteCategory",
      summary = "Delete a category that holds neither products nor categories")
  void delete(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    editing.delete(id, ifMatch);
  }

  private static ResponseEntity<CategoryView> tagged(CategoryView category) {
    return ResponseEntity.ok().eTag(EntityTags.of(category.version())).body(category);
  }
}
