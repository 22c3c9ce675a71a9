package org.caseledger.app.web;

import org.caseledger.people.Needs;
import org.caseledger.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The help sheet of the keyboard, which every page shows as a dialog on "?". */
@Controller
@Needs(Permission.KEEP_OWN_ACCOUNT)
class KeysController {

    @GetMapping("/keys")
    String keys() {
        return "web/keys";
    }
}
