package uz.erp.platform.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a workbook are that a table needs, by its relationships (ISO/IEC 29500-1,
 * 12.3).
 *
 * @param sheet the first one
 * @param texts that cells share
 * @param from1904 whether days are counted from 1904
 */
record WorkbookParts(
    String sheet, Optional<String> texts, Optional<String> styles, boolean from1904) {

  private static final String USUAL = "xl/workbook.xml";
  private static final int MOST = 10_000;

  private record Relation(String type, String target) {}

  static WorkbookParts of(WorkbookArchive archive) throws IOException {
    Map<String, Relation> ofPackage = relations(archive, "_rels/.rels", "");
    String book = find(ofPackage, "officeDocument").orElse(USUAL);
    int name = book.lastIndexOf('/') + 1;
    String folder = book.substring(0, name);
    Map<String, Relation> relations =
        relations(archive, folder + "_rels/" + book.substring(name) + ".rels", folder);
    try (PartReader xml = open(archive, book)) {
      boolean from1904 = false;
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          String value = xml.attribute("date1904");
          from1904 = "1".equals(value) || "true".equalsIgnoreCase(value);
        } else if (xml.isStart("sheet")) {
          return new WorkbookParts(
              target(relations, xml.qualifiedAttribute("id")),
              find(relations, "sharedStrings").filter(archive::has),
              find(relations, "styles").filter(archive::has),
              from1904);
        }
      }
    }
    throw WorkbookArchive.broken();
  }

  /**
   * @throws uz.erp.platform.problem.ProblemException 400 on {@code file} when there is no such part
   */
  static PartReader open(WorkbookArchive archive, String part) throws IOException {
    Optional<InputStream> bytes = archive.find(part);
    return PartReader.open(bytes.orElseThrow(WorkbookArchive::broken));
  }

  private static Map<String, Relation> relations(
      WorkbookArchive archive, String part, String folder) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    if (!archive.has(part)) {
      return relations;
    }
    try (PartReader xml = open(archive, part)) {
      int count = 0;
      while (xml.nextIn("Relationships", "Relationship")) {
        if (++count > MOST) {
          throw WorkbookArchive.tooLarge();
        }
        String id = xml.attribute("Id");
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        if (id != null && type != null && target != null) {
          relations.put(id, new Relation(type, resolved(folder, target)));
        }
      }
    }
    return relations;
  }

  private static String resolved(String folder, String target) {
    return target.startsWith("/") ? target.substring(1) : folder + target;
  }

  /** Types end alike in both editions of the standard. */
  private static Optional<String> find(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type().endsWith("/" + type))
        .map(Relation::target)
        .findFirst();
  }

  private static String target(Map<String, Relation> relations, @Nullable String id) {
    Relation relation = id == null ? null : relations.get(id);
    if (relation == null) {
      throw WorkbookArchive.broken();
    }
    return relation.target();
  }
}
