package uz.erp.task.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.platform.time.StoreClock;

/** Composes the text of a notification. */
@Component
class NotificationTexts {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

  private final MessageSource messages;
  private final StoreClock clock;

  NotificationTexts(MessageSource messages, StoreClock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  String text(
      NotificationKind kind,
      String title,
      @Nullable String comment,
      @Nullable Instant dueDate,
      Locale locale) {
    String key = "notification." + kind.code() + (comment == null ? "" : ".why");
    String due = dueDate == null ? "" : TIME.format(dueDate.atZone(clock.zone()));
    return messages.getMessage(key, new Object[] {title, String.valueOf(comment), due}, locale);
  }
}
