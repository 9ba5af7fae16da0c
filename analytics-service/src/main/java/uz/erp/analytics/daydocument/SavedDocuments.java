package uz.erp.analytics.daydocument;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uz.erp.analytics.period.DateParameters;
import uz.erp.platform.web.PageQuery;

/** The rows of documents; they are added and read, never changed. */
@Repository
class SavedDocuments {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "date", "business_date", "created_at", "created_at");

  private static final String CHOSEN =
      """
       from day_document
      where (cast(:start as date) is null or business_date >= :start)
        and (cast(:end as date) is null or business_date <= :end)
      """;

  private final JdbcClient jdbc;

  SavedDocuments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  long add(DayLetter letter, String figures, Instant now, DayDocument.@Nullable Author author) {
    return jdbc.sql(
            """
            insert into day_document (business_date, created_at, created_by, created_by_name,
                                      language, text, subject, html, figures)
            values (:date, :now, :author, :author_name, :language, :text, :subject, :html,
                    cast(:figures as json))
            returning id
            """)
        .param("date", letter.date())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("author", author == null ? null : author.employeeId(), Types.BIGINT)
        .param("author_name", author == null ? null : author.name(), Types.VARCHAR)
        .param("language", letter.language())
        .param("text", letter.text())
        .param("subject", letter.mail().subject())
        .param("html", letter.mail().html())
        .param("figures", figures)
        .query(Long.class)
        .single();
  }

  Optional<Saved> find(long id) {
    return jdbc.sql("select * from day_document where id = :id")
        .param("id", id)
        .query(SavedDocuments::saved)
        .optional();
  }

  List<Saved> page(DateParameters dates, PageQuery page) {
    return jdbc.sql(
            "select *"
                + CHOSEN
                + (" order by " + page.orderBy(ORDERINGS, "-id"))
                + ", id desc limit :limit offset :offset")
        .param("start", dates.start())
        .param("end", dates.end())
        .param("limit", page.limit())
        .param("offset", page.offset())
        .query(SavedDocuments::saved)
        .list();
  }

  long count(DateParameters dates) {
    return jdbc.sql("select count(*)" + CHOSEN)
        .param("start", dates.start())
        .param("end", dates.end())
        .query(Long.class)
        .single();
  }

  private static Saved saved(ResultSet row, int number) throws SQLException {
    return new Saved(
        row.getLong("id"),
        row.getObject("business_date", LocalDate.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        author(row),
        row.getString("language"),
        row.getString("text"),
        row.getString("subject"),
        row.getString("html"),
        row.getString("figures"));
  }

  private static DayDocument.@Nullable Author author(ResultSet row) throws SQLException {
    String name = row.getString("created_by_name");
    return name == null ? null : new DayDocument.Author(row.getLong("created_by"), name);
  }

  /** A row. */
  record Saved(
      long id,
      LocalDate date,
      Instant createdAt,
      DayDocument.@Nullable Author author,
      String language,
      String text,
      String subject,
      String html,
      String figures) {}
}
