package uz.erp.sales.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
  private final ActionAnswers answers;

  SessionReportController(Closing closing, SessionReports reports, ActionAnswers answers) {
    this.closing = closing;
    this.reports = reports;
    this.answers = answers;
  }

  @Operation(
      summary = "Close a session with the cash counted",
      description = "Refused while the session has a pending sale with something in it.")
  @PostMapping("close/")
  @Allowed({"create_sales", "manage_sales"})
  ActionAnswer<SessionView> close(@PathVariable long id, @Valid @RequestBody CloseSession request) {
    return answers.success("session.closed", closing.close(id, request));
  }

  @Operation(summary = "X report of an open session, frozen Z report of a closed one")
  @GetMapping("report/")
  @Allowed({"create_sales", "manage_sales", "view_all"})
  SessionReport report(@PathVariable long id) {
    return reports.get(id);
  }
}
