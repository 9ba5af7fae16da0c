package uz.erp.sample;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import uz.erp.platform.access.Allowed;
import uz.erp.platform.access.AllowedToEmployees;
import uz.erp.platform.measure.Money;
import uz.erp.platform.measure.Quantity;
import uz.erp.platform.outbox.Outbox;
import uz.erp.platform.problem.CommonProblem;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.ActionAnswer;
import uz.erp.platform.web.ActionAnswers;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

@RestController
@Transactional
class NoteController {

  record NewNote(
      @NotBlank @Size(max = 20) String text,
      @NotNull @Positive Money unitPrice,
      @Positive Quantity quantity) {}

  record NoteView(long id, String text, Money price) {}

  private final EntityManager entities;
  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final ActionAnswers answers;

  NoteController(EntityManager entities, JdbcClient jdbc, Outbox outbox, ActionAnswers answers) {
    this.entities = entities;
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.answers = answers;
  }

  @Operation(summary = "Write a note")
  @PostMapping("/api/notes/")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"create_all", "create_sales"})
  ActionAnswer<NoteView> write(@Valid @RequestBody NewNote request) {
    Note note = new Note(request.text(), request.unitPrice().times(request.quantity()));
    entities.persist(note);
    outbox.append(
        "sample.note", "sample.note-written.v1", note.id(), 1, Map.of("text", note.text()));
    if (note.text().startsWith("fail")) {
      throw new IllegalStateException("after the event");
    }
    if (note.text().startsWith("cut")) {
      entities.flush();
      endOwnSession();
    }
    if (note.text().endsWith("work")) {
      jdbc.sql("select 1").query(Integer.class).single();
    }
    return answers.success("note.created", new NoteView(note.id(), note.text(), note.price()));
  }

  /** As the login, who may end its own sessions, whichever store they serve. */
  private void endOwnSession() {
    int session = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    CompletableFuture.runAsync(
            () ->
                jdbc.sql("select pg_terminate_backend(?, 5000)")
                    .param(session)
                    .query(Boolean.class)
                    .single())
        .join();
  }

  @Operation(summary = "Write what a file says")
  @PostMapping(path = "/api/notes/upload/", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed("create_all")
  NoteView upload(@RequestPart MultipartFile file) throws IOException {
    Note note = new Note(new String(file.getBytes(), StandardCharsets.UTF_8), Money.ZERO);
    entities.persist(note);
    return new NoteView(note.id(), note.text(), note.price());
  }

  @GetMapping("/api/notes/")
  @Operation(summary = "List notes")
  @AllowedToEmployees
  PageView<NoteView> list(PageQuery page) {
    List<NoteView> notes =
        jdbc.sql(
                "select id, text, price from note order by "
                    + page.orderBy(Map.of("text", "text", "id", "id"), "id")
                    + " limit ? offset ?")
            .params(page.limit(), page.offset())
            .query(
                (rs, n) ->
                    new NoteView(rs.getLong(1), rs.getString(2), Money.of(rs.getBigDecimal(3))))
            .list();
    return page.view(notes, jdbc.sql("select count(*) from note").query(Long.class).single());
  }

  @GetMapping("/api/notes/{id}/")
  @Operation(summary = "One note")
  @AllowedToEmployees
  NoteView get(@PathVariable long id) {
    Note note = entities.find(Note.class, id);
    if (note == null) {
      throw new ProblemException(CommonProblem.NOT_FOUND);
    }
    return new NoteView(note.id(), note.text(), note.price());
  }

  @Operation(summary = "Write a note once more")
  @PostMapping("/api/notes/{id}/copies/")
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({"create_all", "create_sales"})
  NoteView copy(@PathVariable long id) {
    Note copy = new Note(get(id).text() + " " + UUID.randomUUID(), Money.ZERO);
    entities.persist(copy);
    return new NoteView(copy.id(), copy.text(), copy.price());
  }

  @GetMapping("/api/unannotated/")
  String forgotten() {
    return "no caller may see this";
  }
}
