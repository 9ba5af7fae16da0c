package uz.erp.task.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import uz.erp.platform.problem.Languages;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.cause.Finding;

/** Composes title and text of a rule's task in the store's language. */
@Component
class RuleTexts {

  private static final int LONGEST_TITLE = 200;
  private static final String NOTHING = "—";
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern WHOLE = Pattern.compile("(-?\\d+)\\.000");

  private final MessageSource messages;

  RuleTexts(MessageSource messages) {
    this.messages = messages;
  }

  String title(Finding finding) {
    String title = say(finding, "title", finding.label());
    if (title.length() <= LONGEST_TITLE) {
      return title;
    }
    int end = LONGEST_TITLE - NOTHING.length();
    return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** With the figures in the order of their kind, without costs: every assignee reads it. */
  String description(Finding finding) {
    return say(
        finding,
        "text",
        finding.kind().figures().stream()
            .filter(name -> !CauseKind.isCost(name))
            .map(name -> shown(finding.figures().get(name)))
            .toArray());
  }

  private String say(Finding finding, String what, Object... arguments) {
    return messages.getMessage(
        "rule." + finding.kind().code() + "." + what,
        arguments,
        Languages.choose(TenantScope.current().language()));
  }

  /** A figure formatted for people. */
  static String shown(@Nullable String figure) {
    if (figure == null) {
      return NOTHING;
    }
    Matcher date = DATE.matcher(figure);
    if (date.matches()) {
      return date.group(3) + "." + date.group(2) + "." + date.group(1);
    }
    Matcher whole = WHOLE.matcher(figure);
    return whole.matches() ? whole.group(1) : figure;
  }
}
