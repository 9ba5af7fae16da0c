package uz.erp.catalog.category;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;

/** Creates, changes and deletes categories; keeps the tree a tree. */
@Service
@Transactional
public class CategoryEditing {

  private final Categories categories;
  private final CategoryQueries queries;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher facts;
  private final Clock clock;

  CategoryEditing(
      Categories categories,
      CategoryQueries queries,
      JdbcClient jdbc,
      ApplicationEventPublisher facts,
      Clock clock) {
    this.categories = categories;
    this.queries = queries;
    this.jdbc = jdbc;
    this.facts = facts;
    this.clock = clock;
  }

  public CategoryView create(CategoryDetails details) {
    requireParent(details.parentId());
    Category category = categories.saveAndFlush(new Category(details, clock.instant()));
    return queries.get(category.id());
  }

  /**
   * @param ifMatch the version the client has seen, when it cares
   */
  public CategoryView change(
      long id, @Nullable String ifMatch, UnaryOperator<CategoryDetails> change) {
    lockTree();
    Category category = find(id);
    EntityTags.requireMatch(ifMatch, category.version());
    CategoryDetails before = category.details();
    CategoryDetails after = change.apply(before);
    if (after.parentId() != null) {
      requireParent(after.parentId());
      if (queries.isWithin(after.parentId(), id)) {
        throw new ProblemException(CategoryProblem.CATEGORY_CYCLE);
      }
    }
    if (category.change(after, clock.instant())) {
      categories.flush();
      if (!after.name().equals(before.name())) {
        facts.publishEvent(new CategoryRenamed(id));
      }
    }
    return queries.get(id);
  }

  public void delete(long id, @Nullable String ifMatch) {
    lockTree();
    Category category = find(id);
    EntityTags.requireMatch(ifMatch, category.version());
    categories.delete(category);
    categories.flush();
  }

  // Two moves at once could each be fine and together close a ring; readers and new products go on.
  private void lockTree() {
    jdbc.sql("lock table category in share row exclusive mode").update();
  }

  private Category find(long id) {
    return categories.findById(id).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private void requireParent(@Nullable Long parentId) {
    if (parentId != null && !queries.exists(parentId)) {
      throw ProblemException.field("parent", "validation.no_such_category");
    }
  }
}
