package uz.erp.task.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the recipients of a notification. */
@Component
class Recipients {

  private final JdbcClient jdbc;

  Recipients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The reviewers of finished work: its creator, if owner or manager; else owner and managers.
   *
   * @param createdBy 0 for the store's own rules and templates
   */
  List<Long> listReviewers(long createdBy) {
    return jdbc.sql(
            """
            with reviewer as (
              select id from employee where is_active and role in ('owner', 'manager'))
            select id from reviewer
            where id = :creator or not exists (select from reviewer where id = :creator)
            order by id
            """)
        .param("creator", createdBy)
        .query(Long.class)
        .list();
  }
}
