package uz.erp.catalog.product;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A filter as conditions on {@code p}, the product, and {@code s}, its stock. */
final class ProductConditions {

  /** Out of stock, or no more left than the store wants to have. */
  private static final String LOW = "(p.is_active and s.on_hand - s.reserved <= p.min_stock)";

  private static final String IN_CATEGORY =
      """
      p.category_id in (
        with recursive subtree as (
          select id from category where id = :category
          union
          select k.id from category k join subtree t on k.parent_id = t.id)
        select id from subtree)
      """;

  private final List<String> conditions = new ArrayList<>(List.of("p.deleted_at is null"));
  private final Map<String, Object> parameters = new HashMap<>();

  ProductConditions(ProductFilter filter) {
    if (filter.categoryId() != null) {
      conditions.add(filter.withDescendants() ? IN_CATEGORY : "p.category_id = :category");
      parameters.put("category", filter.categoryId());
    }
    if (filter.active() != null) {
      conditions.add("p.is_active = :active");
      parameters.put("active", filter.active());
    }
    if (filter.lowStock() != null) {
      conditions.add(filter.lowStock() ? LOW : "not " + LOW);
    }
    if (filter.inStock() != null) {
      conditions.add("s.on_hand - s.reserved " + (filter.inStock() ? "> 0" : "<= 0"));
    }
    if (filter.minPrice() != null) {
      conditions.add("p.sale_price >= :min_price");
      parameters.put("min_price", filter.minPrice().amount());
    }
    if (filter.maxPrice() != null) {
      conditions.add("p.sale_price <= :max_price");
      parameters.put("max_price", filter.maxPrice().amount());
    }
    if (filter.markingRequired() != null) {
      conditions.add("p.marking_required = :marking");
      parameters.put("marking", filter.markingRequired());
    }
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  /** The tables and what holds for their rows. */
  String matching() {
    return ProductRows.TABLES + " where " + String.join(" and ", conditions);
  }

  /** The same with one more condition. */
  String matching(String condition) {
    return matching() + " and (" + condition + ")";
  }
}
