package uz.erp.task.template;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Lists the occurrences of a template. */
@Service
@Transactional(readOnly = true)
public class Occurrences {

  private static final Map<String, String> ORDERINGS = Map.of("occurs_on", "occurs_on");

  private final JdbcClient jdbc;
  private final TemplateService templates;

  Occurrences(JdbcClient jdbc, TemplateService templates) {
    this.jdbc = jdbc;
    this.templates = templates;
  }

  /**
   * Latest first by default.
   *
   * @throws ProblemException 404 when there is no such template in this store
   */
  public PageView<OccurrenceView> list(long templateId, PageQuery page) {
    templates.get(templateId);
    List<OccurrenceView> occurrences =
        jdbc.sql(
                "select o.*, o.task_id as task from task_occurrence o where template_id = :template"
                    + (" order by " + page.orderBy(ORDERINGS, "-occurs_on"))
                    + " limit :limit offset :offset")
            .param("template", templateId)
            .param("limit", page.limit())
            .param("offset", page.offset())
            .query(OccurrenceView.class)
            .list();
    long count =
        jdbc.sql("select count(*) from task_occurrence where template_id = :template")
            .param("template", templateId)
            .query(Long.class)
            .single();
    return page.view(occurrences, count);
  }
}
