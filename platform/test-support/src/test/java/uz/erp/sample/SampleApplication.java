package uz.erp.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import uz.erp.platform.importing.ImportKind;
import uz.erp.platform.problem.ConstraintProblem;

/** Keeps notes and consumes their events. */
@SpringBootApplication
public class SampleApplication {

  @Bean
  ConstraintProblem textTaken() {
    return new ConstraintProblem("note_text_key", NoteProblem.TEXT_TAKEN, "text");
  }

  @Bean
  ImportKind importOfNotes() {
    return NoteImport.KIND;
  }
}
