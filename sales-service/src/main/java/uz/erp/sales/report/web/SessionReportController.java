package uz.erp.sales.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.sales.report.CloseSession;
import uz.erp.sales.report.Closing;
import uz.erp.sales.report.ReviseReport;
import uz.erp.sales.report.Revisions;
import uz.erp.sales.report.SessionReport;
import uz.erp.sales.report.SessionReports;
import uz.erp.sales.session.SessionView;

/** The end of a session and its report. */
@Tag(name = "sessions")
@RestController
@RequestMapping("/api/sales/sessions/{id}/")
class SessionReportController {

  private final Closing closing;
  private final SessionReports reports;
  private final Revisions revisions;
  private final ActionAnswers answers;

  SessionReportController(
      Closing closing, SessionReports reports, Revisions revisions, ActionAnswers answers) {
    this.closing = closing;
    this.reports = reports;
    this.revisions = revisions;
    this.answers = answers;
  }

  @Operation(
      operationId = "endSession",
      summary = "End a session: no more sales, counting begins",
      description =
          "Frees its register and cashier for the next shift. 409 session_has_pending_sale while a"
              + " sale with something in it is neither paid nor cancelled, session_ended,"
              + " session_closed; 403 not_your_session.")
  @PostMapping("end/")
  @Allowed({"create_sales", "manage_sales"})
  ActionAnswer<SessionView> end(@PathVariable long id) {
    return answers.success("session.ended", closing.end(id));
  }

  @Operation(
      operationId = "closeSession",
      summary = "Close a session with the cash counted",
      description =
          "An open session ends and closes in one step. A difference is recorded, never refused. 400"
              + " when denominations do not add up to actual_cash, or counted names cash or a method"
              + " twice; 409 session_has_pending_sale while a sale with something in it is neither"
              + " paid nor cancelled, session_closed; 403 not_your_session.")
  @PostMapping("close/")
  @Allowed({"create_sales", "manage_sales"})
  ActionAnswer<SessionView> close(@PathVariable long id, @Valid @RequestBody CloseSession request) {
    return answers.success("session.closed", closing.close(id, request));
  }

  @Operation(
      operationId = "getSessionReport",
      summary = "X report of a session, frozen Z report of a closed one",
      description =
          "Of a closed session the last revision. Where the store counts blind (blind_count), the"
              + " report of a session that is not closed shows callers with neither manage_sales nor"
              + " view_all no money that came from customers: is_blind is true and those fields are"
              + " null.")
  @GetMapping("report/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  SessionReport report(@PathVariable long id) {
    return reports.get(id);
  }

  @Operation(
      operationId = "reviseSessionReport",
      summary = "Count a closed session anew",
      description =
          "Freezes a new revision of its Z report when a figure differs, and answers with the report"
              + " that counts. The former revisions stay. 409 session_not_closed.")
  @PostMapping("report/revise/")
  @Allowed("manage_sales")
  ActionAnswer<SessionReport> revise(
      @PathVariable long id, @Valid @RequestBody(required = false) @Nullable ReviseReport request) {
    Revisions.Revised revised = revisions.revise(id, request == null ? null : request.reason());
    return answers.success(
        revised.isNew() ? "report.revised" : "report.unchanged", revised.report());
  }
}
