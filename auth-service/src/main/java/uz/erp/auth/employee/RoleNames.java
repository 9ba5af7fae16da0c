package uz.erp.auth.employee;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a role is called in the caller's language. */
@Component
public class RoleNames {

  private final MessageSource messages;

  RoleNames(MessageSource messages) {
    this.messages = messages;
  }

  public String display(Role role) {
    return messages.getMessage("role." + role.code(), null, LocaleContextHolder.getLocale());
  }
}
