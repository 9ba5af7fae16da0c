package uz.erp.systemtests.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uz.erp.systemtests.client.Answer;
import uz.erp.systemtests.client.Api;
import uz.erp.systemtests.client.Person;
import uz.erp.systemtests.client.Store;
import uz.erp.systemtests.suite.Suite;

/**
 * A refresh token is spent once: a second use, by theft or by haste, ends the sign-in, so two
 * families never live on.
 */
public final class Refreshes {

  private static final String REFRESH = "/api/users/auth/token/refresh/";

  private final Api anyone;
  private final Store store;

  public Refreshes(Suite suite) {
    anyone = suite.anyone();
    store = suite.accounts().register("Refreshes");
  }

  /** What a spent token still does; empty when it ends its family and nothing more. */
  public List<String> spentOne() {
    List<String> complaints = new ArrayList<>();
    String first = signIn();
    Answer second = refresh(first).expect(200);
    demand(complaints, "a spent refresh token", refresh(first).status(), 401);
    demand(complaints, "its successor", refresh(second.string("/refresh")).status(), 401);
    Api caller = anyone.withToken(second.string("/access"));
    demand(complaints, "the sign-in", caller.get("/api/users/profile/").status(), 401);
    demand(
        complaints,
        "the sign-in in a store",
        caller.inStore(store.tenantKey()).get("/api/products/units/").status(),
        401);
    return complaints;
  }

  /** Many at once with one token: exactly one gets the next, and what it got is at an end. */
  public List<String> atOnce(int clients) {
    String token = signIn();
    List<Answer> answers = together(clients, () -> refresh(token));
    List<Answer> winners = answers.stream().filter(answer -> answer.status() == 200).toList();
    List<String> complaints = new ArrayList<>();
    demand(complaints, "winners of " + clients, winners.size(), 1);
    answers.stream()
        .filter(answer -> answer.status() != 200)
        .forEach(answer -> demand(complaints, "a loser", answer.status(), 401));
    long live =
        winners.stream()
            .filter(answer -> refresh(answer.string("/refresh")).status() == 200)
            .count();
    demand(complaints, "families alive after " + clients + " at once", live, 0);
    return complaints;
  }

  private static void demand(List<String> complaints, String what, long found, long wanted) {
    if (found != wanted) {
      complaints.add(what + ": " + found + " instead of " + wanted);
    }
  }

  private String signIn() {
    Person owner = store.owner();
    return anyone
        .post(
            "/api/users/auth/login/",
            Map.of("username", owner.username(), "password", owner.password()))
        .expect(200)
        .string("/refresh");
  }

  private Answer refresh(String token) {
    return anyone.post(REFRESH, Map.of("refresh", token));
  }

  private static List<Answer> together(int clients, Callable<Answer> question) {
    CyclicBarrier start = new CyclicBarrier(clients);
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<Answer>> waiting = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        waiting.add(
            threads.submit(
                () -> {
                  start.await();
                  return question.call();
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> one : waiting) {
        answers.add(one.get());
      }
      return answers;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
