package uz.erp.task.notification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uz.erp.platform.web.PageView;

/** One page of notifications with what a client shows and remembers beside it. */
@Schema(name = "NotificationPage")
public record NotificationPage(
    long count,
    @Nullable String next,
    @Nullable String previous,
    @Schema(description = "Of all, not only of this page.") long unreadCount,
    @Schema(description = "The newest there is: begin the stream after it. 0 while there is none.")
        long lastId,
    List<NotificationView> results) {

  public NotificationPage {
    results = List.copyOf(results);
  }

  static NotificationPage of(PageView<NotificationView> page, long unreadCount, long lastId) {
    return new NotificationPage(
        page.count(), page.next(), page.previous(), unreadCount, lastId, page.results());
  }
}
