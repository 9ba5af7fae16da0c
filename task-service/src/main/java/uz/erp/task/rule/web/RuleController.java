package uz.erp.task.rule.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageView;
import uz.erp.platform.web.Patch;
import uz.erp.task.cause.CauseKind;
import uz.erp.task.rule.RuleService;
import uz.erp.task.rule.RuleView;

/** Answers {@code /api/tasks/rules/}. */
@RestController
@RequestMapping("/api/tasks/rules/")
@Tag(name = "Rules")
class RuleController {

  private final RuleService rules;

  RuleController(RuleService rules) {
    this.rules = rules;
  }

  @GetMapping
  @Allowed("view_all")
  @Operation(
      operationId = "listTaskRules",
      summary = "What tasks are opened for by themselves",
      description = "Always all five on one page; off until the owner switches them on.")
  PageView<RuleView> list() {
    List<RuleView> all = rules.list();
    return new PageView<>(all.size(), null, null, all);
  }

  @GetMapping("{kind}/")
  @Allowed("view_all")
  @Operation(operationId = "getTaskRule", summary = "One rule")
  ResponseEntity<RuleView> get(
      @Parameter(
              description = "What the rule looks out for.",
              schema = @Schema(implementation = CauseKind.class))
          @PathVariable("kind")
          String kind) {
    return tagged(rules.get(known(kind)));
  }

  @PatchMapping("{kind}/")
  @Allowed("manage_store")
  @Operation(
      operationId = "changeTaskRule",
      summary = "Switch a rule on or off, or set it otherwise",
      description =
          "The owner's. Switched on, or with other thresholds, it opens tasks for what is wrong"
              + " already, some at a time: at most 200, what is more is counted"
              + " (`skipped_count`); cash differences only of the last seven days. After that one"
              + " task for each time something begins to be wrong. Switched off, its tasks stay.")
  ResponseEntity<RuleView> change(
      @Parameter(
              description = "What the rule looks out for.",
              schema = @Schema(implementation = CauseKind.class))
          @PathVariable("kind")
          String kind,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Patch<RuleForm> patch) {
    CauseKind rule = known(kind);
    return tagged(rules.change(rule, ifMatch, now -> patch.onto(RuleForm.of(now)).details(rule)));
  }

  private static CauseKind known(String code) {
    return CauseKind.find(code).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
  }

  private static ResponseEntity<RuleView> tagged(RuleView rule) {
    return ResponseEntity.ok().eTag(EntityTags.of(rule.version())).body(rule);
  }
}
