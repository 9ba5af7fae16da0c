package uz.erp.task.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds those whose business something is. */
@Component
class Recipients {

  private final JdbcClient jdbc;

  Recipients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Who is to look at finished work: who asked for it, if they may; else owner and managers.
   *
   * @param createdBy 0 when no one asked for the task
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
