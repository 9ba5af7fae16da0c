package uz.erp.platform.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Makes action answers in the caller's language. */
public final class ActionAnswers {

  private static final String SUCCESS = "success";

  private final MessageSource messages;

  ActionAnswers(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param messageKey of the service's message bundle
   */
  public <T> ActionAnswer<T> success(String messageKey, T data, Object... arguments) {
    return new ActionAnswer<>(SUCCESS, text(messageKey, arguments), data);
  }

  /** A text of the bundle in the caller's language. */
  public String text(String messageKey, Object... arguments) {
    return messages.getMessage(messageKey, arguments, LocaleContextHolder.getLocale());
  }
}
