use alliance_map::story::read;
#[test]
fn tmp() {
    let text = std::fs::read_to_string("data/stories/nato-indo-pacific.json").unwrap();
    let known = |code: &str| code.len() == 3;
    match read(&text, "s.json", &known) {
        Ok(_) => {}
        Err(p) => {
            for p in p {
                println!("{p}");
            }
            panic!()
        }
    }
}
