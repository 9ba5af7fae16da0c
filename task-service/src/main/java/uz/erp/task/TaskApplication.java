package uz.erp.task;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The tasks of a store's staff. */
@SpringBootApplication
public class TaskApplication {

  /** Starts it; configuration comes from the environment. */
  public static void main(String[] args) {
    SpringApplication.run(TaskApplication.class, args);
  }
}
