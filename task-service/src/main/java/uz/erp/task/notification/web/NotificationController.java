package uz.erp.task.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.PageQuery;
import uz.erp.task.notification.NotificationPage;
import uz.erp.task.notification.NotificationStream;
import uz.erp.task.notification.NotificationView;
import uz.erp.task.notification.Notifications;
import uz.erp.task.notification.ReadAllResult;

/** Answers {@code /api/tasks/notifications/}; an employee sees only their own. */
@RestController
@RequestMapping("/api/tasks/notifications/")
@Tag(name = "Notifications")
class NotificationController {

  private final Notifications notifications;
  private final NotificationStream stream;
  private final JsonMapper json;

  NotificationController(Notifications notifications, NotificationStream stream, JsonMapper json) {
    this.notifications = notifications;
    this.stream = stream;
    this.json = json;
  }

  @GetMapping
  @AllowedToEmployees
  @Operation(
      operationId = "listNotifications",
      summary = "My notifications about tasks",
      description =
          "The newest first; ordering: id, created_at; search looks into the titles of the tasks."
              + " `last_id` is where to begin the stream so that nothing is missed in between.")
  NotificationPage list(
      @Parameter(description = "true for those I have not read.")
          @RequestParam(name = "unread", defaultValue = "false")
          boolean unread,
      PageQuery page,
      Locale locale) {
    return notifications.list(me(), unread, page, locale);
  }

  @PostMapping("{id}/read/")
  @AllowedToEmployees
  @Operation(
      operationId = "readNotification",
      summary = "I have read this one",
      description = "Once more changes nothing.")
  NotificationView read(@PathVariable("id") long id, Locale locale) {
    return notifications.read(me(), id, locale);
  }

  @PostMapping("read-all/")
  @AllowedToEmployees
  @Operation(
      operationId = "readAllNotifications",
      summary = "I have read all",
      description = "All that there are at this moment.")
  ReadAllResult readAll() {
    return notifications.readAll(me());
  }

  @GetMapping("stream/")
  @AllowedToEmployees
  @Operation(
      operationId = "streamNotifications",
      summary = "My notifications as they come",
      description =
          """
          Server-Sent Events (WHATWG HTML, 9.2): `event: notification`, `data:` as in the list, `id:`\
           as there. A client that comes back with `Last-Event-ID` gets everything after it first, in\
           order, nothing lost and nothing twice; without it the stream begins now. A comment comes\
           every 15 seconds. A stream ends after 15 minutes at the latest: come again with a fresh\
           token. At most five per employee, the oldest ends; 503 when the service holds too many.""",
      responses =
          @ApiResponse(
              responseCode = "200",
              description = "The stream",
              content =
                  @Content(
                      mediaType = EventStreamWriter.MEDIA_TYPE,
                      schema = @Schema(type = "string"))))
  void stream(
      @Parameter(description = "The id of the last event received.")
          @RequestHeader(name = "Last-Event-ID", required = false)
          @Nullable Long lastEventId,
      @Parameter(description = "The same for clients that cannot set the header, which goes first.")
          @RequestParam(name = "last_event_id", required = false)
          @Nullable Long lastEventIdParameter,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale) {
    Long after = lastEventId == null ? lastEventIdParameter : lastEventId;
    if (after != null && after < 0) {
      throw ProblemException.field("last_event_id", "validation.positive_or_zero");
    }
    EventStreamWriter writer = new EventStreamWriter(response, json);
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      writer.head(); // has no body to wait for
      return;
    }
    stream.serve(me(), after, locale, writer);
  }

  private static long me() {
    return CurrentEmployee.get().employeeId();
  }
}
