package uz.erp.catalog.category;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A category with those below it.
 *
 * @param productsCount products directly in it
 * @param totalProductsCount products in it and in all categories below it
 */
public record CategoryNode(
    long id,
    String name,
    boolean isActive,
    int sortOrder,
    long productsCount,
    long totalProductsCount,
    List<CategoryNode> children) {

  /** The trees of categories that come in the order of siblings; one without its parent is none. */
  static List<CategoryNode> forest(List<CategoryView> categories) {
    Map<Long, List<CategoryView>> byParent = new HashMap<>();
    List<CategoryView> roots = new ArrayList<>();
    for (CategoryView category : categories) {
      if (category.parent() == null) {
        roots.add(category);
      } else {
        byParent.computeIfAbsent(category.parent(), none -> new ArrayList<>()).add(category);
      }
    }
    return nodes(roots, byParent);
  }

  private static List<CategoryNode> nodes(
      List<CategoryView> siblings, Map<Long, List<CategoryView>> byParent) {
    return siblings.stream()
        .map(
            category ->
                node(category, nodes(byParent.getOrDefault(category.id(), List.of()), byParent)))
        .toList();
  }

  private static CategoryNode node(CategoryView category, List<CategoryNode> children) {
    long below = children.stream().mapToLong(CategoryNode::totalProductsCount).sum();
    return new CategoryNode(
        category.id(),
        category.name(),
        category.isActive(),
        category.sortOrder(),
        category.productsCount(),
        category.productsCount() + below,
        children);
  }
}
