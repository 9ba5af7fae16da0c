package uz.erp.auth.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.auth.audit.AuditAction;
import uz.erp.auth.audit.AuditEntryView;
import uz.erp.auth.audit.AuditFilter;
import uz.erp.auth.audit.AuditQueries;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.tenancy.TenantScope;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Shows the audit log to owners: no other role holds {@code manage_store}. */
@RestController
@Tag(name = "Audit log")
class AuditController {

  /** Years beyond these mean nothing, and the database would refuse them. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 9999;

  private final AuditQueries queries;

  AuditController(AuditQueries queries) {
    this.queries = queries;
  }

  @GetMapping("/api/users/audit/")
  @Allowed(value = "manage_store", apiClients = false)
  @Operation(
      operationId = "listAuditEntries",
      summary = "List the audit log of the store",
      description =
          "Owners only. Sign-ins, passwords, employees and settings of the store in"
              + " X-Tenant-Key: who, what, when and from where. Ordering: created_at, the newest"
              + " first by default.")
  PageView<AuditEntryView> list(
      PageQuery page,
      @Parameter(description = "The code of an action, such as employee_hired")
          @RequestParam(required = false)
          @Nullable String action,
      @Parameter(description = "Who: a user's id or a part of the name")
          @RequestParam(required = false)
          @Nullable String actor,
      @Parameter(description = "From this day (in the store's time zone) or moment (ISO 8601)")
          @RequestParam(required = false)
          @Nullable String from,
      @Parameter(description = "Up to and including this day, or before this moment (ISO 8601)")
          @RequestParam(required = false)
          @Nullable String to) {
    String code = given(action);
    String first = given(from);
    String last = given(to);
    return queries.list(
        page,
        new AuditFilter(
            code == null ? null : action(code),
            given(actor),
            first == null ? null : moment("from", first, false),
            last == null ? null : moment("to", last, true)));
  }

  private static AuditAction action(String code) {
    return AuditAction.find(code)
        .orElseThrow(
            () ->
                ProblemException.field(
                    "action", "validation.one_of", String.join(", ", AuditAction.codes())));
  }

  /** A moment, or the beginning of a day of the store; its end when the day is to be included. */
  private static Instant moment(String field, String text, boolean endOfDay) {
    try {
      if (text.length() > 10) {
        // a plus sign that was not escaped arrives as a space
        return inRange(field, OffsetDateTime.parse(text.replace(' ', '+'))).toInstant();
      }
      ZoneId zone = TenantScope.current().zone();
      LocalDate day = LocalDate.parse(text);
      LocalDate first = endOfDay ? day.plusDays(1) : day;
      return inRange(field, first.atStartOfDay(zone).toOffsetDateTime()).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.field(field, "validation.moment");
    }
  }

  private static OffsetDateTime inRange(String field, OffsetDateTime moment) {
    if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
      throw ProblemException.field(field, "validation.moment");
    }
    return moment;
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
