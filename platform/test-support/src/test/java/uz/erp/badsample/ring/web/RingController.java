package uz.erp.badsample.ring.web;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import uz.erp.badsample.ring.Ring;

/** States no access rule, shows an entity, opens a transaction. */
@RestController
@Transactional
public class RingController {

  @GetMapping("/ring")
  public Ring ring() {
    return new Ring();
  }
}
