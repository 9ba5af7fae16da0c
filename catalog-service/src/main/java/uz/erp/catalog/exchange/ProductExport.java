package uz.erp.catalog.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.catalog.category.CategoryPaths;
import uz.erp.catalog.product.ProductFilter;
import uz.erp.catalog.product.ProductQueries;
import uz.erp.catalog.product.ProductView;
import uz.erp.platform.measure.Money;
import uz.erp.platform.table.TableFormat;
import uz.erp.platform.table.TableLimits;
import uz.erp.platform.table.TableWriter;

/**
 * Writes tables into files, from which they are sent on: a slow client then holds no connection to
 * the database, and a table that could not be written is an error instead of half a file.
 */
@Component
@Transactional(readOnly = true)
public class ProductExport {

  private static final int MAX_ATTRIBUTES = TableLimits.MAX_COLUMNS - Column.values().length;
  private static final String SHEET = "products";

  private final ProductQueries products;
  private final CategoryPaths categories;
  private final Captions captions;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  ProductExport(
      ProductQueries products,
      CategoryPaths categories,
      Captions captions,
      JdbcClient jdbc,
      JsonMapper json) {
    this.products = products;
    this.categories = categories;
    this.captions = captions;
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * All products that the filter lets through, as an import takes them.
   *
   * @param costs whether with the column of what they cost; an import of a table without it leaves
   *     costs as they are
   */
  public void write(
      Path file,
      TableFormat format,
      ProductFilter filter,
      @Nullable String search,
      boolean costs,
      Locale language) {
    List<Column> columns = Column.shown(costs);
    Map<Long, String> paths =
        categories.all().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, path -> pathText(path.getValue())));
    List<String> attributes = attributeNames();
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter table = format.open(out, SHEET)) {
      List<Object> head = captions(columns, language);
      attributes.forEach(name -> head.add(Column.ATTRIBUTE + name));
      table.row(head);
      products.each(
          filter,
          search,
          product -> {
            try {
              table.row(cells(product, columns, paths, attributes));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The header and one row that shows how cells are filled in. */
  public List<List<Object>> template(Locale language) {
    return List.of(
        captions(Column.shown(true), language).subList(0, Column.RESERVED.ordinal()),
        List.of((Object[]) captions.text("exchange.example", language).split("\\|", -1)));
  }

  private List<Object> captions(List<Column> columns, Locale language) {
    List<Object> captions = new ArrayList<>();
    for (Column column : columns) {
      captions.add(this.captions.caption(column, language));
    }
    return captions;
  }

  private List<String> attributeNames() {
    return jdbc.sql(
            """
            select distinct on (lower(attribute)) attribute
            from product, jsonb_object_keys(attributes) as names (attribute)
            where deleted_at is null and attribute = btrim(attribute) and attribute <> ''
            order by lower(attribute), attribute limit ?
            """)
        .param(MAX_ATTRIBUTES)
        .query(String.class)
        .list();
  }

  private List<Object> cells(
      ProductView product, List<Column> columns, Map<Long, String> paths, List<String> attributes) {
    List<Object> cells = new ArrayList<>();
    for (Column column : columns) {
      cells.add(cell(product, column, paths));
    }
    JsonNode values = json.readTree(product.attributes());
    attributes.forEach(name -> cells.add(AttributeText.of(values.path(name))));
    return cells;
  }

  private static Object cell(ProductView product, Column column, Map<Long, String> paths) {
    return switch (column) {
      case SKU -> product.sku();
      case NAME -> product.name();
      case BARCODES -> String.join("|", product.barcodes());
      case CATEGORY -> product.category() == null ? "" : paths.getOrDefault(product.category(), "");
      case DESCRIPTION -> product.description();
      case UNIT -> product.unit().code();
      case COST_PRICE -> product.costPrice().amount();
      case SALE_PRICE -> product.salePrice().amount();
      case WHOLESALE_PRICE -> amountOrNothing(product.wholesalePrice());
      case TAX_RATE -> product.taxRate().percent();
      case MIN_STOCK -> product.minStock().amount();
      case IS_ACTIVE -> product.isActive() ? "1" : "0";
      case IKPU -> textOrNothing(product.ikpu());
      case PACKAGE_CODE -> textOrNothing(product.packageCode());
      case UNIT_CODE -> textOrNothing(product.unitCode());
      case MARKING_REQUIRED -> product.markingRequired() ? "1" : "0";
      case QUANTITY -> product.stock().onHand().amount();
      case RESERVED -> product.stock().reserved().amount();
      case AVAILABLE -> product.stock().available().amount();
    };
  }

  private static Object amountOrNothing(@Nullable Money amount) {
    return amount == null ? "" : amount.amount();
  }

  private static String textOrNothing(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String pathText(List<String> names) {
    return names.stream().map(name -> name.replace("/", "\\/")).collect(Collectors.joining(" / "));
  }
}
