package uz.erp.sales.register;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uz.erp.platform.access.CurrentEmployee;
import uz.erp.platform.problem.ProblemException;
import uz.erp.platform.web.EntityTags;
import uz.erp.platform.web.PageQuery;
import uz.erp.platform.web.PageView;

/** Keeps the store's registers; one of them, if there is any, is the default. */
@Service
public class RegisterBook {

  private static final Map<String, String> ORDERINGS =
      Map.of("id", "id", "name", "name", "created_at", "created_at");

  private final Registers registers;

  RegisterBook(Registers registers) {
    this.registers = registers;
  }

  /** Registers, page by page. */
  @Transactional(readOnly = true)
  public PageView<Register> list(PageQuery page, RegisterFilter filter) {
    List<Register> found =
        registers.list(filter, page.orderBy(ORDERINGS, "id"), page.limit(), page.offset());
    return page.view(found, registers.count(filter));
  }

  /** One register. */
  @Transactional(readOnly = true)
  public Register get(long id) {
    return registers.find(id).orElseThrow(() -> unknown(id));
  }

  /** Makes a register; a new default takes the place of the former. */
  @Transactional
  public Register create(NewRegister request) {
    registers.lockAll();
    boolean isDefault = Boolean.TRUE.equals(request.isDefault()) || registers.count() == 0;
    if (isDefault) {
      registers.clearDefault();
    }
    return registers.insert(request.name().strip(), isDefault, CurrentEmployee.get().employeeId());
  }

  /** Replaces a register, by the rules of a change. */
  @Transactional
  public Register replace(long id, RegisterForm form, @Nullable String ifMatch) {
    return change(id, form.changes(), ifMatch);
  }

  /** Changes a register; the default can neither be retired nor simply cease to be one. */
  @Transactional
  public Register change(long id, RegisterChanges changes, @Nullable String ifMatch) {
    registers.lockAll();
    Register now = registers.lock(id).orElseThrow(() -> unknown(id));
    EntityTags.requireMatch(ifMatch, now.version());
    Register then =
        new Register(
            id,
            changes.name() == null ? now.name() : changes.name().strip(),
            changes.isDefault() == null ? now.isDefault() : changes.isDefault(),
            changes.isActive() == null ? now.isActive() : changes.isActive(),
            null,
            now.version(),
            now.createdAt());
    requireLegal(now, then);
    if (then.isDefault() && !now.isDefault()) {
      registers.clearDefault();
    }
    return registers.update(then);
  }

  /** Takes a register out of service for good; its sessions and reports stay. */
  @Transactional
  public void retire(long id, @Nullable String ifMatch) {
    registers.lockAll();
    Register now = registers.lock(id).orElseThrow(() -> unknown(id));
    EntityTags.requireMatch(ifMatch, now.version());
    if (now.isDefault()) {
      throw new ProblemException(RegisterProblem.REGISTER_IS_DEFAULT, now.name());
    }
    if (registers.hasOpenSession(id)) {
      throw new ProblemException(RegisterProblem.REGISTER_IN_USE, now.name());
    }
    registers.retire(id);
  }

  private void requireLegal(Register now, Register then) {
    boolean retired = now.isActive() && !then.isActive();
    if (now.isDefault() && (retired || !then.isDefault())) {
      throw new ProblemException(RegisterProblem.REGISTER_IS_DEFAULT, now.name());
    }
    if (!then.isActive() && then.isDefault()) {
      throw new ProblemException(RegisterProblem.REGISTER_INACTIVE, now.name());
    }
    if (retired && registers.hasOpenSession(now.id())) {
      throw new ProblemException(RegisterProblem.REGISTER_IN_USE, now.name());
    }
  }

  private static ProblemException unknown(long id) {
    return new ProblemException(RegisterProblem.REGISTER_NOT_FOUND, id);
  }
}
